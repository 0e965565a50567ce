package uk.heard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class HeardApplication {

    public static void main(String[] args) {
        SpringApplication.run(HeardApplication.class, args);
    }
}
